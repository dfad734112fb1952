"""The file over the years: schema and upgrades, proof and repair, backups, exports."""
