"""Places in Shandong (山东)."""
