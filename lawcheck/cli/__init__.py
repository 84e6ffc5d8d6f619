"""The command line: parses arguments, hands on, maps outcomes to exit status. Nothing else."""
