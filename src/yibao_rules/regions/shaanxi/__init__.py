"""Places in Shaanxi (陕西)."""
