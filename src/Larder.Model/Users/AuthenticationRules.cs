using Larder.Model.Faults;

namespace Larder.Model.Users;

/// <summary>How a user proves who he is: said by Passwords, by NoPasswordRequired or by AuthenticationMode
/// (contract/facts/validation-limits.json, Password; error-messages-known.json).</summary>
public static class AuthenticationRules
{
    public const string Password = "password";
    public const string None = "no-password-required";
    public const string Iam = "iam";

    private const int PasswordMin = 16;
    private const int PasswordMax = 128;
    private const int PasswordsMax = 2;
    private const string NotInPasswords = ",\"/@";

    internal static void Check(UserRequest request)
    {
        if (request is { Passwords: not null, ModePasswords: not null })
            throw FaultException.InvalidParameterCombination("Passwords provided via multiple arguments. Use only one argument");
        var passwords = request.Passwords ?? request.ModePasswords;
        if (request is { NoPasswordRequired: true, Mode: not null and not None })
        {
            throw FaultException.InvalidParameterCombination(
                $"No password required flag is true but provided authentication type is {request.Mode}");
        }

        if (passwords is not null && (request.NoPasswordRequired is true || request.Mode is None or Iam))
        {
            throw FaultException.InvalidParameterCombination(
                $"Password field is not allowed with authentication type: {request.Mode ?? None}");
        }

        if (request.Mode is Password && passwords is null) throw PasswordMissing();
        CheckPasswords(passwords ?? []);
    }

    /// <summary>For a new user: one of the ways must be said.</summary>
    internal static void CheckGiven(UserRequest request)
    {
        if (request is { Mode: null, Passwords: null, ModePasswords: null, NoPasswordRequired: not true }) throw PasswordMissing();
    }

    private static void CheckPasswords(IReadOnlyList<string> passwords)
    {
        if (passwords.Count > PasswordsMax)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter Passwords has {passwords.Count} passwords; a user has at most {PasswordsMax}.");
        }

        if (passwords.Any(password => password.Length is < PasswordMin or > PasswordMax))
            throw FaultException.InvalidParameterValue($"Passwords length must be between {PasswordMin}-{PasswordMax} characters.");
        if (passwords.Any(password => password.Any(NotInPasswords.Contains)))
            throw FaultException.InvalidParameterValue("The parameter Passwords must not contain any of , \" / @.");
    }

    private static FaultException PasswordMissing() => FaultException.InvalidParameterCombination(
        "A user with Authentication Mode: password, must have at least one password. Give Passwords, NoPasswordRequired or "
        + "AuthenticationMode.");
}
