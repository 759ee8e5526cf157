"""Places in Hunan (湖南)."""
