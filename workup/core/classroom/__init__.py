"""The class view: many first walks of one case, counted. No ranking, no marks, nobody singled out."""
