namespace Larder.Model.Faults;

/// <summary>KMS's codes (https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html); all have the status 400.</summary>
public sealed partial class FaultException
{
    public static FaultException KmsKeyNotFound(string arn) => Sender("NotFoundException", $"Key '{arn}' does not exist");

    public static FaultException KmsAliasNotFound(string arn) => Sender("NotFoundException", $"Alias {arn} is not found.");

    /// <summary>Neither an id nor whatever else the operation takes.</summary>
    public static FaultException KmsInvalidKeyId(string given) => Sender("NotFoundException", $"Invalid keyId '{given}'");

    public static FaultException KmsInvalidArn(string arn) => Sender(
        "InvalidArnException", $"The ARN '{arn}' is no key's: those are arn:aws:kms:region:account:key/id, and …:alias/name.");

    public static FaultException KmsInvalidState(string message) => Sender("KMSInvalidStateException", message);

    public static FaultException KmsDisabled(string arn) => Sender("DisabledException", $"{arn} is disabled.");

    public static FaultException KmsInvalidAliasName(string message) => Sender("InvalidAliasNameException", message);

    public static FaultException KmsAliasAlreadyExists(string arn) =>
        Sender("AlreadyExistsException", $"An alias with the name {arn} already exists");

    public static FaultException KmsInvalidMarker() => Sender(
        "InvalidMarkerException", "The parameter Marker is not one that an earlier page of this operation returned.");

    public static FaultException KmsLimitExceeded(string message) => Sender("LimitExceededException", message);

    public static FaultException KmsTag(string message) => Sender("TagException", message);

    public static FaultException KmsUnsupported(string message) => Sender("UnsupportedOperationException", message);

    public static FaultException KmsValidation(string message) => Sender("ValidationException", message);
}
