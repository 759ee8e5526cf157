"""Places in Jiangxi (江西)."""
