"""Places in Gansu (甘肃)."""
