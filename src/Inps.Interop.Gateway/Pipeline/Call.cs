using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Spcoop;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Mtom;

namespace Inps.Interop.Gateway.Pipeline;

/// <summary>The state of one call: a few slots, each filled once by its stage.</summary>
internal sealed class Call(HostRequest request, Guid idTransazione, DateTimeOffset istante) : IDisposable
{
    private static readonly string[] StageNames =
        [.. Enumerable.Range(0, (int)Stage.Answer + 1).Select(stage => ((Stage)stage).ToString().ToLowerInvariant())];

    private readonly long[] ticks = new long[(int)Stage.Answer + 1];
    private readonly List<IDisposable> owned = [];
    private byte[]? rented;

    public HostRequest Request { get; } = request;

    /// <summary>The service that is called: named by the path, or on the Porta di Dominio by the busta (COOP-05).</summary>
    public string Servizio { get; private set; } = request.Servizio;

    /// <summary>Identifier of the transaction, in every answer of any kind (time-ordered UUID).</summary>
    public Guid IdTransazione { get; } = idTransazione;

    /// <summary>Instant of receipt.</summary>
    public DateTimeOffset Istante { get; } = istante;

    /// <summary>The furthest stage that was entered.</summary>
    public Stage Reached { get; private set; } = Stage.Transport;

    /// <summary>True when the message was read: that of a call that is not taken in is left where it is.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Bytes of the message, valid until the call is disposed; of one whose attachment is streamed, those of the envelope.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>The large attachment, still arriving, that the service's operation is to read; null when there is none.</summary>
    public AttachmentStream? Attachment => Package.ValueOrNull?.Streamed;

    /// <summary>True when binary content of the answer travels beside the envelope: the request did so, or asks for it.</summary>
    public bool WantsPackage => Package.IsFilled || MtomMediaType.IsAcceptedBy(Request.Header("Accept"));

    /// <summary>Facts for the trace, filled as they become known.</summary>
    public CallFacts Facts { get; } = new();

    // Each slot has one owner: the stage named on its line.
    public Slot<SoapMediaType> MediaType = new("media type");            // transport
    public Slot<MtomPackage> Package = new("package");                   // transport; empty: the message is a plain envelope
    public Slot<CertificateJudgement> Certificate = new("certificate");  // transport; empty: no certificate
    public Slot<Admission> Admission = new("admission");                 // transport; empty: no certificate, or a stranger's
    public Slot<BustaDellaCall> Busta = new("busta");                    // busta; empty: the call did not come to the Porta di Dominio
    public Slot<Fruitore> Fruitore = new("fruitore");                    // fruitore
    public Slot<QuotaFruitore> Quota = new("quota");                     // transport, with the admission
    public Slot<SoapMessage> Message = new("message");                   // envelope
    public Slot<IOperation> Operation = new("operation");                // envelope
    public Slot<IdentityDichiarata> Dichiarata = new("claimed identity"); // identity
    public Slot<Identity> Identity = new("identity");                    // integrity
    public Slot<string> Evidenza = new("evidence of who acts");         // integrity; empty: none was sent
    public Slot<AnswerSeal> Sigillo = new("seal of the answer");        // integrity; empty: the answer is not signed
    public Slot<byte[]> Impronta = new("digest of the body");            // schema
    public Slot<IMessaggio> Risposta = new("typed answer");              // operation
    public Slot<HostAnswer> Answer = new("answer");                      // answer, or the engine's render of an accepted write

    /// <summary>True when the trace has committed together with the domanda.</summary>
    public bool IsTraced { get; set; }

    /// <summary>Takes over what is to be given back when the call ends, the last one first.</summary>
    public void Own(IDisposable lease) => owned.Add(lease);

    /// <summary>Takes over a rented buffer that holds the message; it is given back when the call ends.</summary>
    public void TakeBody(byte[] buffer, int length)
    {
        rented = buffer;
        Body = buffer.AsMemory(0, length);
        IsRead = true;
    }

    /// <summary>Takes over a package; what the Content-Type did not say of the envelope, its root part did.</summary>
    public void TakePackage(MtomPackage package)
    {
        Package.Fill(package);
        IsRead = true;
        if (Body.IsEmpty)
        {
            Body = package.Envelope;
        }

        if (!MediaType.IsFilled)
        {
            MediaType.Fill(package.MediaType);
        }
    }

    /// <summary>Takes over the busta of a call to the Porta di Dominio, and with it the service that it names.</summary>
    public void TakeBusta(BustaDellaCall busta, string servizio)
    {
        Busta.Fill(busta);
        Servizio = servizio;
    }

    public void Enter(Stage stage) => Reached = stage;

    public void Clock(Stage stage, long elapsed) => ticks[(int)stage] = elapsed;

    /// <summary>Milliseconds per stage entered so far, such as <c>transport=0.12;fruitore=0.01</c>.</summary>
    public string Timings()
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (var stage = 1; stage <= (int)Reached; stage++)
        {
            if (stage == (int)Stage.Busta && !Request.IsPortaDiDominio)
            {
                continue;
            }

            text.AppendLiteral(stage == 1 ? "" : ";");
            text.AppendLiteral(StageNames[stage]);
            text.AppendLiteral("=");
            text.AppendFormatted(ticks[stage] * 1000.0 / Stopwatch.Frequency, "0.00");
        }

        return text.ToStringAndClear();
    }

    public void Dispose()
    {
        Package.ValueOrNull?.Dispose();
        Message.ValueOrNull?.Dispose();
        for (var last = owned.Count - 1; last >= 0; last--)
        {
            owned[last].Dispose();
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
            rented = null;
            Body = default;
        }
    }
}

/// <summary>What the trace says of a call beside its bytes; operations fill what only they know.</summary>
internal sealed class CallFacts
{
    public string? IdMessaggio { get; set; }

    public string? NumeroPratica { get; set; }

    public long? NumeroDomanda { get; set; }

    public string? NumeroProtocollo { get; set; }

    public CodiceFiscale? CodiceFiscale { get; set; }

    /// <summary>Null while no operation has concluded.</summary>
    public Esito? Esito { get; set; }

    /// <summary>Codes of the findings, blank separated; null for none.</summary>
    public string? Codes { get; set; }
}
