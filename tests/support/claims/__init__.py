"""What a debrief states, held against its walk."""
