using Larder.Model.Naming;

namespace Larder.ControlPlane.Access;

/// <summary>Who asks, and for which namespace: the account of the access key, the region of the request's credential scope.</summary>
public sealed record Caller(Scope Scope, string AccessKeyId)
{
    public string Arn => $"arn:aws:iam::{Scope.Account}:root";
}
