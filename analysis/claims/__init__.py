"""Statements that say the same, taken together as claims, and statements that can't both hold."""
