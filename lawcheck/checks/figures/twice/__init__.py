"""One matter told in two places of a report: found by words that hardly anything else there has."""
