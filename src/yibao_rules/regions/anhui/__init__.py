"""Places in Anhui (安徽)."""
