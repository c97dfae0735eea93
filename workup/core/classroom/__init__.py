"""The class view: many walks of one case, counted."""
