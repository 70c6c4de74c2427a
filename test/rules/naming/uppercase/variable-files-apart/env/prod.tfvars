project = "tiktimer"
stage   = "Prod"
          ^^^^^^ naming/uppercase: "Prod" comes from here
