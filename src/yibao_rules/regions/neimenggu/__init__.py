"""Places in Inner Mongolia (内蒙古)."""
