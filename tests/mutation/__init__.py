"""Mutation trial: does a test fail when a line of a check is made wrong? (docs/development.md)"""
