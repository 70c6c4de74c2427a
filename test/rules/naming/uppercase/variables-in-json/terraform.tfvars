team = "Clocks"
