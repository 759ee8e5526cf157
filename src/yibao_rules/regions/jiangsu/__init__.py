"""Places in Jiangsu (江苏)."""
