"""Places in Yunnan (云南)."""
