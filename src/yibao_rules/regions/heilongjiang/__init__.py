"""Places in Heilongjiang (黑龙江)."""
