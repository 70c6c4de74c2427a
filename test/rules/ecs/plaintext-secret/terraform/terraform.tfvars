from_file = "correct-horse"
