project = "tik_timer"
          ^^^^^^^^^^^ naming/characters: "tik_timer" comes from here
