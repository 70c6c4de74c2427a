from flask import Blueprint

bp = Blueprint("orders", __name__)


@bp.route("/")
def all():
    return []


@bp.route("/<int:id>")
def one(id):
    return {}
