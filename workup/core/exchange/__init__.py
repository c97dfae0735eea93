"""What leaves and comes in: hand-ins, xAPI, the data of a page."""
