using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Gateway.Tests.Hostile;
using Inps.Interop.Gateway.Tests.Spcoop;
using Inps.Interop.Soap.Mtom;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>
/// A large attachment reaches its operation while it arrives, after every stage has judged the envelope. The whole pipeline over real TLS, with an
/// operation of the test in the place of InviaLotto.
/// </summary>
public sealed class StreamedAttachmentTests : IAsyncLifetime
{
    private const int AllegatoByte = 64 * 1024 * 1024;
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly string folder = TestFolders.New("streamed");
    private readonly Receiving operation = new();
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var adesioni = Path.Combine(folder, "adesioni.json");
        await File.WriteAllTextAsync(adesioni, JsonSerializer.Serialize(new object[] { new RigaAdesione("PAT901", [new(TestCertificates.PemOf("patronato1"))]) { Servizi = ["InvioMassivo"], PortaDiDominio = new() { ["InvioMassivo"] = null } } }), Ct);
        var builder = WebApplication.CreateBuilder(
        [
            "--Listener:Porta=0", "--Console:Attiva=false", "--Listener:Indirizzo=127.0.0.1", $"--Tls:CertificatiDiSviluppo={TestCertificates.Folder}", $"--Gateway:FileAdesioni={adesioni}",
            $"--Database:ConnectionString=Data Source={Path.Combine(folder, "gateway.db")}", $"--Limiti:AllegatoByte={AllegatoByte}",
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddGateway(builder.Configuration);
        builder.Services.AddSingleton(new OperationTable([new ServizioPubblicato("InvioMassivo", [operation]) { StreamsAttachment = true }]));
        app = builder.Build();
        await app.Services.GetRequiredService<StoreStartup>().PrepareAsync(Ct);
        await app.Services.GetRequiredService<AdesioniFile>().EnrolAsync(Ct);
        app.MapGateway();
        await app.StartAsync(Ct);
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        client = Client(port);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Attachment_IsReadWhileItArrives_WithItsDigest()
    {
        using var content = new Arriving(Wire.Identity, 40 * 1024 * 1024, operation.Started.Task);

        var answer = await client.SendAsync(content, "InvioMassivo");

        // The second half was only sent once the operation had read of the first.
        answer.Status.Should().Be(200, answer.Text);
        var read = operation.Read.Should().ContainSingle().Subject;
        read.IsComplete.Should().BeTrue();
        read.BytesRead.Should().Be(40 * 1024 * 1024);
        read.Sha256.Should().Equal(content.Sha256);
    }

    /// <summary>On the Porta di Dominio the busta says which service it is, and from there on it is the same.</summary>
    [Fact]
    public async Task AttachmentForThePortaDiDominio_IsReadWhileItArrives()
    {
        using var content = new Arriving(Wire.Identity, 40 * 1024 * 1024, operation.Started.Task, busta: InvioDiLotto);

        using var response = await client.PostAsync(new Uri("PD", UriKind.Relative), content, Ct);

        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Ct));
        var read = operation.Read.Should().ContainSingle().Subject;
        (read.IsComplete, read.BytesRead).Should().Be((true, 40L * 1024 * 1024));
        read.Sha256.Should().Equal(content.Sha256);
    }

    [Fact]
    public async Task AttachmentForThePortaDiDominio_HasTheSameBounds()
    {
        using var beyond = new Arriving(Wire.Identity, AllegatoByte + 1024 * 1024, Task.CompletedTask, busta: InvioDiLotto);
        using var toNobody = new Arriving(Wire.Identity, 33 * 1024 * 1024, Task.CompletedTask, busta: InvioDiLotto with { Servizio = "Altro" });

        var (tooLarge, notStreamed) = (await PostToPortaAsync(beyond), await PostToPortaAsync(toNobody));

        tooLarge.ShouldBeFault(413, "GW-HTTP-413");
        operation.Failure!.Problem.Should().Be(MtomProblem.TooLarge);
        notStreamed.ShouldBeFault(413, "GW-HTTP-413");
        operation.Read.Should().ContainSingle("what is for no service that takes large attachments is read whole, within the bound of a message");
    }

    [Fact]
    public async Task EnvelopeThatIsRefused_NeverReachesTheOperation()
    {
        using var content = new Arriving(identity: "", 1024 * 1024, Task.CompletedTask);

        (await client.SendAsync(content, "InvioMassivo")).ShouldBeFault(500, "IDN-001");
        operation.Read.Should().BeEmpty();
    }

    [Fact]
    public async Task AttachmentBeyondItsBound_Is413()
    {
        using var content = new Arriving(Wire.Identity, AllegatoByte + 1024 * 1024, Task.CompletedTask);

        (await client.SendAsync(content, "InvioMassivo")).ShouldBeFault(413, "GW-HTTP-413");
        operation.Failure!.Problem.Should().Be(MtomProblem.TooLarge);
    }

    [Fact]
    public async Task MissingClosingBoundary_IsATruncatedPackage()
    {
        using var content = new Arriving(Wire.Identity, 100_000, Task.CompletedTask, closes: false);

        (await client.SendAsync(content, "InvioMassivo")).ShouldBeFault(500, "MTOM-001");
        operation.Failure!.Problem.Should().Be(MtomProblem.Truncated);
    }

    [Fact]
    public async Task SenderThatGoesAway_IsToldToTheOperation_WithWhatHadCome()
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var content = new Arriving(Wire.Identity, 40 * 1024 * 1024, new TaskCompletionSource().Task);
        var sending = client.PostAsync(new Uri("modi/soap/InvioMassivo/v1/", UriKind.Relative), content, gone.Token);

        await operation.Started.Task.WaitAsync(Ct);
        await gone.CancelAsync();
        var failure = await operation.Failed.Task.WaitAsync(TimeSpan.FromSeconds(30), Ct);

        await sending.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        failure.Problem.Should().Be(MtomProblem.Broken);
        operation.Read.Single().IsComplete.Should().BeFalse();
    }

    private static BustaDiProva InvioDiLotto => new() { Servizio = "InvioMassivo", Azione = "InviaLotto", Profilo = "EGOV_IT_ServizioAsincronoAsimmetrico" };

    private async Task<Answer> PostToPortaAsync(HttpContent content)
    {
        using var response = await client.PostAsync(new Uri("PD", UriKind.Relative), content, Ct);
        return await Answer.ReadAsync(response);
    }

    private static HttpClient Client(int port)
    {
        var certificate = TestCertificates.Load("patronato1");
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(TestCertificates.PemOf("ca")));
        return new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificateContext = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
                CertificateChainPolicy = policy,
                TargetHost = "localhost",
            },
        })
        { BaseAddress = new Uri($"https://127.0.0.1:{port}/") };
    }

    /// <summary>Reads its attachment to the end, as the operation of a bulk service does.</summary>
    private sealed class Receiving : IOperation
    {
        public string Name => "InviaLotto";

        public List<AttachmentStream> Read { get; } = [];

        public MtomException? Failure { get; private set; }

        public TaskCompletionSource Started { get; } = new();

        public TaskCompletionSource<MtomException> Failed { get; } = new();

        public async ValueTask<StageResult> RunAsync(Call call, CancellationToken cancellationToken)
        {
            var attachment = call.Attachment!;
            Read.Add(attachment);
            var buffer = new byte[80_000];
            try
            {
                while (await attachment.ReadAsync(buffer, CancellationToken.None) > 0)
                {
                    Started.TrySetResult();
                }
            }
            catch (MtomException exception)
            {
                Failure = exception;
                Failed.TrySetResult(exception);
                throw;
            }

            call.Answer.Fill(new HostAnswer(200, "application/soap+xml; charset=utf-8", Encoding.UTF8.GetBytes(Wire.Envelope("<ok/>", headers: "")), []));
            return StageResult.Next;
        }
    }

    /// <summary>A package whose second half is sent when it may.</summary>
    private sealed class Arriving : HttpContent
    {
        private const string Im = "http://inps.it/InvioMassivo/v1";

        private readonly string identity;
        private readonly long length;
        private readonly Task mayGoOn;
        private readonly bool closes;
        private readonly BustaDiProva? busta;
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public Arriving(string identity, long length, Task mayGoOn, bool closes = true, BustaDiProva? busta = null)
        {
            this.busta = busta;
            this.identity = identity;
            this.length = length;
            this.mayGoOn = mayGoOn;
            this.closes = closes;
            Headers.ContentType = MediaTypeHeaderValue.Parse(Package.ContentType(busta is null ? Wire.Soap12 : Wire.Soap11));
        }

        public byte[] Sha256 => hash.GetCurrentHash();

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            // Cut where the one attachment would stand.
            var message = busta is null
                ? Package.Bytes(Wire.Envelope(Request(), identity), Wire.Soap12, ("file", "?"u8.ToArray()))
                : Package.Bytes((busta with { Body = Request(), Identity = identity }).ToString(), Wire.Soap11, ("file", "?"u8.ToArray()));
            var cut = Array.LastIndexOf(message, (byte)'?');
            await stream.WriteAsync(message.AsMemory(0, cut), cancellationToken);
            var piece = new byte[64 * 1024];
            for (var sent = 0L; sent < length;)
            {
                Random.Shared.NextBytes(piece);
                var count = (int)Math.Min(piece.Length, length - sent);
                hash.AppendData(piece, 0, count);
                await stream.WriteAsync(piece.AsMemory(0, count), cancellationToken);
                sent += count;
                if (sent >= length / 2)
                {
                    await stream.FlushAsync(cancellationToken);
                    await mayGoOn.WaitAsync(cancellationToken);
                }
            }

            if (closes)
            {
                await stream.WriteAsync(message.AsMemory(cut + 1), cancellationToken);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            hash.Dispose();
            base.Dispose(disposing);
        }

        private static string Request() => $"""
            <m:InviaLotto xmlns:m="{Im}" xmlns:c="{Wire.Comune}"><m:request>
            <m:Testata><c:IdMessaggio>flusso-0001</c:IdMessaggio><c:DataOraInvio>2026-11-24T10:00:00Z</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></m:Testata>
            <m:IdLotto>lotto-0001</m:IdLotto><m:NumeroDomande>1</m:NumeroDomande><m:ImprontaSha256>{new string('0', 64)}</m:ImprontaSha256>
            <m:File>{Package.Include("file")}</m:File></m:request></m:InviaLotto>
            """;
    }
}
