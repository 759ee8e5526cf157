"""Places in Fujian (福建)."""
