"""Places in Liaoning (辽宁)."""
