given = "correct-horse-battery"
