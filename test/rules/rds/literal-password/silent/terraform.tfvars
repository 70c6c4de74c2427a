given = "correct-horse-battery"
number = 12345678
database = {
  password = "Y29ycmVjdC1ob3JzZQ=="
}
