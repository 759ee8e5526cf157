"""Places in Jilin (吉林)."""
