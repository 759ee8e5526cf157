"""Places in Guangdong (广东)."""
