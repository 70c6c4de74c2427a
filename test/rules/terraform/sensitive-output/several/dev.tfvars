generate = false
