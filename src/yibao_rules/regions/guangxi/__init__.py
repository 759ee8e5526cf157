"""Places in Guangxi (广西)."""
