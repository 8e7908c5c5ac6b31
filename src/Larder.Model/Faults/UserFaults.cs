namespace Larder.Model.Faults;

public sealed partial class FaultException
{
    public static FaultException UserNotFound(string id) => Sender("UserNotFound", $"User {id} not found.", 404);

    public static FaultException UserAlreadyExists(string id) => Sender("UserAlreadyExists", $"User {id} already exists.");

    public static FaultException UserGroupNotFound(string id) => Sender("UserGroupNotFound", $"User group {id} not found.", 404);

    public static FaultException DefaultUserRequired() => Sender(
        "DefaultUserRequired", "A user group of Redis must have a user named default. Add the user default to UserIds.");
}
