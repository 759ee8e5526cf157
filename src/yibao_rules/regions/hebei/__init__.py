"""Places in Hebei (河北)."""
