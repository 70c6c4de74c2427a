most = 8
