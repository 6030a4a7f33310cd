using Inps.Interop.Soap.Security;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

public class ReplayGuardTests
{
    private readonly FakeTimeProvider time = new(Now);
    private readonly MemoryReplayStore store;

    public ReplayGuardTests() => store = new MemoryReplayStore(time);

    [Fact]
    public async Task SameIdOfTheSameSigner_IsToldWithItsFirstExchange()
    {
        var message = Accepted(Verify(Sign(options: Options() with { MessageId = "urn:uuid:una" })));
        var first = Guid.NewGuid();

        (await RegisterAsync(message, first)).Should().BeNull();
        var again = await RegisterAsync(message, Guid.NewGuid());

        (again!.Value.First.Transaction, again.Value.SameContent).Should().Be((first, true));
        var failure = ReplayGuard.Refusal(message);
        failure.Code.Codice.Should().Be("WSS-014");
        failure.MessageEn.Should().Contain("urn:uuid:una");
    }

    [Fact]
    public async Task SameIdWithAnotherBody_HasOtherContent()
    {
        var options = Options() with { MessageId = "urn:uuid:una" };
        await RegisterAsync(Accepted(Verify(Sign(options: options))));

        var again = await RegisterAsync(Accepted(Verify(Sign(options: options, envelope: Messages.Envelope12(Identity, "<d:Altra xmlns:d=\"urn:test\"/>")))));

        again!.Value.SameContent.Should().BeFalse();
    }

    [Fact]
    public async Task SameIdOfAnotherSigner_IsAnotherMessage()
    {
        var options = Options() with { MessageId = "urn:uuid:una" };

        (await RegisterAsync(Accepted(Verify(Sign(options: options))))).Should().BeNull();
        (await RegisterAsync(Accepted(Verify(Sign(options: options, certificate: Keys.Other))))).Should().BeNull();
    }

    [Fact]
    public async Task Id_IsForgotten_WhenItsMessageWouldBeRefusedAnyway()
    {
        var message = Accepted(Verify(Sign()));
        await RegisterAsync(message);

        time.Advance(message.UsableUntil - Now);
        (await RegisterAsync(message)).Should().NotBeNull();
        time.Advance(TimeSpan.FromSeconds(1));

        (await RegisterAsync(message)).Should().BeNull();
    }

    [Fact]
    public async Task MessageWithoutSignedId_CannotBeRemembered()
    {
        var message = Accepted(Verify(Sign(options: Options(SecurityRequirements.IntegritySoap01)), SecurityRequirements.IntegritySoap01));

        message.MessageId.Should().BeNull();
        await FluentActions.Awaiting(() => RegisterAsync(message)).Should().ThrowAsync<ArgumentException>();
    }

    private Task<(SeenMessage First, bool SameContent)?> RegisterAsync(VerifiedMessage message, Guid transaction = default) =>
        ReplayGuard.RegisterAsync(store, message, transaction, TestContext.Current.CancellationToken).AsTask();
}
