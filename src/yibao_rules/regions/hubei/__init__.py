"""Places in Hubei (湖北)."""
