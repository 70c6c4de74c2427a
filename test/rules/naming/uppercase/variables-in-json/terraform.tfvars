team = "Clocks"
       ^^^^^^^^ naming/uppercase: "Clocks" comes from here
