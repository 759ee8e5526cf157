"""Places in Xinjiang (新疆)."""
