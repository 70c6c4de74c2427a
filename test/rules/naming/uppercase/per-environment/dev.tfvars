project = "TikTimer"
          ^^^^^^^^^^ naming/uppercase: "TikTimer" comes from here
stage   = "dev"
