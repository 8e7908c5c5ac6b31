namespace Larder.Contract;

/// <summary>The request itself is wrong: unsigned, unreadable, or outside the contract. What it asks for was not looked
/// at. One factory per AWS code; the message names the parameter, since AWS's own often does not.</summary>
public sealed class ContractFaultException(string code, string message, int httpStatus) : Exception(message)
{
    public string Code => code;
    public int HttpStatus => httpStatus;

    public static ContractFaultException MissingAction() =>
        new("MissingAction", "The request must contain the parameter Action.", 400);

    public static ContractFaultException InvalidAction(string action, string? version) => new("InvalidAction",
        $"Could not find operation {action} for version {version ?? "NO_VERSION_SPECIFIED"}", 400);

    /// <summary>No protocol that is spoken here has such requests. AWS's front door answers the code alone, before it looks
    /// at the signature.</summary>
    public static ContractFaultException UnknownOperation(string method, string? contentType) => new("UnknownOperationException",
        $"{method} with Content-Type {contentType ?? "(none)"} is no request of a protocol that is served here. "
        + "Send GET, or POST with application/x-www-form-urlencoded.", 404);

    // ElastiCache's own words and code; its common errors page lists MissingParameter too, which it never answers.
    public static ContractFaultException Missing(string parameter, bool text) => new("InvalidParameterValue",
        $"The parameter {parameter} must be provided and must not be {(text ? "blank" : "null")}.", 400);

    public static ContractFaultException Unknown(string parameter) => new("InvalidQueryParameter",
        $"The parameter {parameter} is not recognized by this action and version. Remove it from the request.", 400);

    // EC2 has codes of its own for these two.
    public static ContractFaultException MissingParameter(string parameter) =>
        new("MissingParameter", $"The request must contain the parameter {parameter}", 400);

    public static ContractFaultException UnknownParameter(string parameter) =>
        new("UnknownParameter", $"The parameter {parameter} is not recognized", 400);

    public static ContractFaultException Duplicate(string parameter) => new("InvalidQueryParameter",
        $"The parameter {parameter} is given more than once.", 400);

    public static ContractFaultException MalformedForm(string what) => new("MalformedQueryString",
        $"The query string contains a syntax error: {what}.", 404);

    /// <summary>A value that is not of its type, or a list that is not one.</summary>
    public static ContractFaultException Malformed(string parameter, string what) =>
        new("MalformedInput", $"The parameter {parameter} is malformed: {what}.", 400);

    public static ContractFaultException Constraint(string parameter, string value, string rule) =>
        new("ValidationError",
        $"1 validation error detected: Value '{value}' at '{parameter}' failed to satisfy constraint: {rule}", 400);

    // The services of JSON have codes of their own for these.
    public static ContractFaultException UnknownType(string? contentType) => new("UnknownOperationException",
        $"The Content-Type {contentType ?? "(none)"} is not this service's. Send application/x-amz-json-1.1.", 400);

    public static ContractFaultException UnknownTarget(string target) => new("UnknownOperationException",
        $"The X-Amz-Target {target} names no operation of this service.", 400);

    public static ContractFaultException Serialization(string message) => new("SerializationException", message, 400);

    /// <param name="member">AWS's path of it: tags.1.member.tagKey.</param>
    /// <param name="value">Null where there is none.</param>
    /// <param name="rule">The rule it breaks, in AWS's words.</param>
    public static ContractFaultException Invalid(string member, string? value, string rule) => new("ValidationException",
        $"1 validation error detected: Value {(value is null ? "null" : $"'{value}'")} at '{member}' failed to satisfy "
        + $"constraint: {rule}", 400);

    public static ContractFaultException TooLarge(int limit) => new("RequestEntityTooLarge",
        $"The request body is longer than {limit} bytes.", 413);

    public static ContractFaultException MissingAuthenticationToken() =>
        new("MissingAuthenticationToken", "Request is missing Authentication Token", 403);

    public static ContractFaultException IncompleteSignature(string message) =>
        new("IncompleteSignature", message, 400);

    public static ContractFaultException InvalidClientTokenId() => new("InvalidClientTokenId",
        "The security token included in the request is invalid.", 403);

    public static ContractFaultException SignatureDoesNotMatch(string message) =>
        new("SignatureDoesNotMatch", message, 403);

    public static ContractFaultException RequestExpired(string message) => new("RequestExpired", message, 400);
}
