generate = true
