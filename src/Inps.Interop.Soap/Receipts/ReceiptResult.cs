using System.Security.Cryptography.X509Certificates;

namespace Inps.Interop.Soap.Receipts;

/// <summary>How the verification of a receipt ended: a closed list.</summary>
public abstract record ReceiptResult
{
    private ReceiptResult()
    {
    }

    /// <summary>The receipt is what was signed, by a certificate that is trusted.</summary>
    public sealed record Verified(Receipt Receipt, X509Certificate2 Certificate) : ReceiptResult;

    /// <summary>It is not, and why.</summary>
    /// <param name="Receipt">What it tells, as far as it can be read: nothing of it is to be believed.</param>
    public sealed record Refused(ReceiptProblem Problem, Receipt? Receipt) : ReceiptResult;
}

/// <summary>A whole sentence.</summary>
public sealed record ReceiptProblem(string MotivoIt, string ReasonEn);
