"""Places in Ningxia (宁夏)."""
