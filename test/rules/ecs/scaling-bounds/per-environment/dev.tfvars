most = 2
       ^ ecs/scaling-bounds: the 2 comes from here
