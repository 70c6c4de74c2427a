stage = "production-eu"
        ^^^^^^^^^^^^^^^ naming/length: "production-eu" comes from here
