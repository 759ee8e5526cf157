"""Places in Guizhou (贵州)."""
