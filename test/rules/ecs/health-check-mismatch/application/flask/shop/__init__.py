from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from .orders import bp

db = SQLAlchemy()


def create_app():
    app = Flask(__name__)
          ^^^^^^^^^^^^^^^ ecs/health-check-mismatch: the application
    db.init_app(app)
    app.register_blueprint(bp, url_prefix="/orders")
    return app
